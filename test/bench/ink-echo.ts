import {render, Text, useInput} from 'ink';
import {createElement, useState} from 'react';

/* The least that an Ink program can do with a key: it shows what was typed. The measure of benchScreen. */
function Echo() {
  const [text, setText] = useState('ready ');
  useInput((input) => setText((typed) => typed + input));
  return createElement(Text, null, text);
}

render(createElement(Echo));
